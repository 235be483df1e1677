"""What is made from the declared types: one module for each kind of output, run by graph_model.generate."""
