"""The embedded engine: a graph database in processes of its own, so that nothing but Python is needed on the machine.

    client (any command) ──starts, once──> supervisor ──stdin, stdout──> engine (JVM, Bolt on loopback)

Every client holds a shared lock on the lease file of ORGATLAS_HOME; the supervisor outlives whoever started it and ends
when it gets that lock alone. The engine ends when the supervisor's pipe closes. So kill -9 of any of them leaves no
process behind, and the store opens again. It needs file locks (flock) and so Linux or macOS.
"""
