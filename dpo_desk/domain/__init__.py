"""Facts and rules of data protection law and the firm's promises: pure values.

Neither Qt, SQL, files nor a clock may enter; dates and moments are handed in.
"""
