"""Work done twice in one organization: candidates among all its duties, verdicts, clusters ranked by how much is doubled.

candidates: which duties are worth comparing; pairs: their verdicts; kept: what is known from the last time; clusters: pairs
that belong together. What two duties are to each other is judged by app.language.comparing.
"""
