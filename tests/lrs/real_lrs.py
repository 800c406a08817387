"""Ralph, a real Learning Record Store, on this machine: python real_lrs.py FOLDER. stderr says where it listens."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

KEY, SECRET = "player", "s3cret"


def main(folder: Path) -> None:
    """Serve until killed; statements are kept in a file of the folder."""
    import bcrypt

    user = {
        "username": KEY,
        "hash": bcrypt.hashpw(SECRET.encode(), bcrypt.gensalt(4)).decode(),
        "scopes": ["all"],
        "agent": {"mbox": "mailto:lrs@example.org"},
    }
    (folder / "auth.json").write_text(json.dumps([user]), "utf-8")
    os.environ |= {
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(folder / "auth.json"),
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
        "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "kept.jsonl",
    }
    os.chdir(folder)
    import uvicorn
    from ralph.backends.data.base import BaseOperationType
    from ralph.backends.lrs.fs import FSLRSBackend

    FSLRSBackend.default_operation_type = BaseOperationType.APPEND  # its file takes but one batch otherwise
    uvicorn.run("ralph.api:app", host="127.0.0.1", port=0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
