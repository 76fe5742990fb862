"""Starts DPO Desk from a checkout: hands over to the application."""

from dpo_desk.app import main

if __name__ == "__main__":
    raise SystemExit(main())
