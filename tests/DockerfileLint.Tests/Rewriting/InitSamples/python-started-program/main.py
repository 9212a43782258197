import subprocess


def convert(source):
    cmd = ["ffmpeg", "-i", source]
    subprocess.run(cmd, check=True)
    subprocess.run(["git", "--version"], check=True)


if __name__ == "__main__":
    convert("in.wav")
