import subprocess
import sys


def convert(source, cmd=None):
    cmd = ["ffmpeg", "-i"]
    subprocess.run(cmd + [source], check=True)


def run(
    cmd,
):
    subprocess.run(cmd, check=True)


run(sys.argv[1:])
