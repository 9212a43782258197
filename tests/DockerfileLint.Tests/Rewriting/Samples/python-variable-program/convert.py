import shutil
import subprocess


def convert(source, target):
    ffmpeg = shutil.which("ffmpeg")
    cmd = ["ffprobe", "-v", "error"]
    cmd += [source]
    subprocess.run(cmd, check=True)
    subprocess.run([ffmpeg, "-i", source, target], check=True)


convert("in.wav", "out.mp3")
