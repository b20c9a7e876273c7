"""What schemathesis does and checks beside its own: half of the requests that are as described ask for something that is
there, and no answer holds the words of what is not published."""

import json
import os
import zlib

import schemathesis

SETTINGS = json.loads(os.environ["API_SETTINGS"])


@schemathesis.hook
def map_case(context, case):
    generation = case.meta.generation if case.meta else None
    if generation is None or not generation.mode.is_positive:
        return case
    for name, value in (case.path_parameters or {}).items():
        # By the value itself and not by chance, so that a failure can be made again.
        chosen = zlib.crc32(str(value).encode())
        known = SETTINGS["slugs"].get(name, [])
        if known and chosen % 2 == 0:
            case.path_parameters[name] = known[chosen // 2 % len(known)]
    return case


@schemathesis.check
def nothing_leaks(context, response, case):
    found = [secret for secret in SETTINGS["secrets"] if secret in response.text]
    assert not found, f"The answer holds what is not published: {found}"
