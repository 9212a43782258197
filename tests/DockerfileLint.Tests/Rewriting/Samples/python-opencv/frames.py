import subprocess
import sys
import cv2
import magic

print(magic.from_file(sys.argv[1]))
subprocess.run(['ffmpeg', '-version'], check=True)
print(cv2.__version__)
