"""What the organisation keeps of conversations: redacted, limited in time, erasable, open to correction.

A turn passes through `broker` (Rasa's events), `assembly` (a redacted record) and `log` (into the database), or waits
in the `spool`. Staff read it with `reading` and `queues`, and put it right with `reviewing`. `retention` and `erasure`
take it away again.
"""
