"""Which duties speak of a matter: three rankings (words, the database's full text, sentence vectors) fused into one.

It finds and orders; whether a duty supports an answer is decided by its own words (app.questions.support).
"""
