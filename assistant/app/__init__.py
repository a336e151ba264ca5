"""The web page: Gradio in FastAPI. It shows values and decides nothing."""
