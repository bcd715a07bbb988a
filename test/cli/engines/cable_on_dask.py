"""Runs `cable parse` or `cable check` over lists of files on a Dask cluster, and writes what the jobs wrote.

    python3 cable_on_dask.py SCHEDULER COMMAND [OPTION...] -- LIST...

SCHEDULER is the address of a running dask-scheduler, COMMAND how the program is started (`cable`, or
`node dist/cli/main.js`) with its command and options. Each LIST is one job: a file with names of files.
A worker that dies loses nothing: Dask gives its jobs to another one, and each job's output counts once.
Exit code: the gravest of the jobs'.
"""

import subprocess
import sys

from distributed import Client, as_completed


def run(command, names):
    """One job: the names on standard input, and code, output and messages back."""
    done = subprocess.run([*command, "--files-from", "-"], input=names, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # 0, 1 and 2 are answers; anything else (a signal, no memory) is a failure, and Dask tries again.
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.returncode, done.stdout, done.stderr


def main(address, *rest):
    border = rest.index("--")
    command, lists = list(rest[:border]), rest[border + 1 :]
    names = [open(name, "rb").read() for name in lists]
    gravest = 0
    with Client(address) as client:
        jobs = client.map(lambda part: run(command, part), names, retries=3, pure=False)
        for job in as_completed(jobs):
            code, output, messages = job.result()
            sys.stdout.buffer.write(output)
            sys.stderr.buffer.write(messages)
            sys.stdout.flush()
            gravest = max(gravest, code)
    return gravest


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
