"""What the first run and the settings share in editing a firm's profile: fields, periods, pure changes.

No page may enter: both rooms import from here, never from each other.
"""
