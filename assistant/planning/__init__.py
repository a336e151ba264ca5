"""What to post and when: a calendar from awareness days, topics of the specialty and each platform's pace."""
