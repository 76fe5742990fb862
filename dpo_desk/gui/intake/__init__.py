"""The counter: the intake form, its result, the user's own entries, letters to hand to the post.

Only values and use cases enter here; cases that somebody else works on do not.
"""
