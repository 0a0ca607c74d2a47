"""Why the system refused something with a file, in the program's own words."""

import errno

from trainer.model.message import Message, msg

REASONS = {
    errno.ENOENT: msg("there is no such file or folder"),
    errno.EACCES: msg("not allowed"),
    errno.EPERM: msg("not allowed"),
    errno.EISDIR: msg("it is a folder"),
    errno.ENOTDIR: msg("a part of the path is not a folder"),
    errno.EEXIST: msg("the name is taken"),
    errno.ENAMETOOLONG: msg("the name is too long"),
    errno.ELOOP: msg("the links lead in a circle"),
    errno.ENOSPC: msg("the disk is full"),
    errno.EDQUOT: msg("the disk is full"),
    errno.EROFS: msg("nothing can be written there"),
    errno.EMFILE: msg("too many files are open"),
    errno.EIO: msg("the disk reports a fault"),
}


def reason(error: OSError) -> Message:
    """The reason in words that can be translated; a rare one in the words of the system."""
    known = REASONS.get(error.errno or 0)
    return known or Message("{reason}", (("reason", error.strerror or type(error).__name__),))
