// LABEL stands for the one label of the batch.
UNWIND $rows AS row
CREATE (n:LABEL)
SET n = row
