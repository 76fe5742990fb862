"""Where a store may lie: on a disk of this computer, never on a network share.

Write-ahead mode needs memory shared between processes and locks that hold; over a network the database
can be damaged silently. The kind of file system decides, not how the path looks.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from dpo_desk.services.failures import StoreOnNetwork

_NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "coda", "webdav",
        "davfs", "davfs2", "sshfs", "9p", "drvfs", "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "ocfs2",
        "gfs2", "moosefs", "vboxsf", "vmhgfs", "vmhgfs-fuse", "prl_fs", "s3fs", "rclone", "gvfsd-fuse",
    }
)  # fmt: skip
_ROOT_IS_LOCAL = frozenset({"9p"})
"""A sandbox shows its own disk as such a file system at the root; a share is mounted further down."""


class Partition(Protocol):
    """What psutil tells of a mounted file system."""

    @property
    def mountpoint(self) -> str: ...
    @property
    def fstype(self) -> str: ...
    @property
    def opts(self) -> str: ...


Partitions = Callable[[], Sequence[Partition]]


def mounted() -> Sequence[Partition]:
    """Every file system that is mounted now."""
    import psutil

    return psutil.disk_partitions(all=True)


def refuse_network_share(folder: Path, partitions: Partitions = mounted) -> None:
    """Raises StoreOnNetwork when the folder (or where it will be made) lies on a network share."""
    real = Path(os.path.realpath(folder))
    if str(real).startswith("\\\\"):
        raise StoreOnNetwork(kind="unc")
    holding = [partition for partition in partitions() if _holds(partition.mountpoint, real)]
    if not holding:
        return
    # Of two mounts on one point the later one covers the earlier one.
    nearest = max(enumerate(holding), key=lambda found: (len(found[1].mountpoint), found[0]))[1]
    kind = nearest.fstype.lower().removeprefix("fuse.")
    if kind in _ROOT_IS_LOCAL and nearest.mountpoint == "/":
        return
    if kind in _NETWORK or "remote" in nearest.opts.lower().split(","):
        raise StoreOnNetwork(kind=kind)


def _holds(mountpoint: str, folder: Path) -> bool:
    point = os.path.normcase(mountpoint)
    path = os.path.normcase(str(folder))
    return path == point or path.startswith(point.rstrip("/\\") + os.sep) or point == os.sep
