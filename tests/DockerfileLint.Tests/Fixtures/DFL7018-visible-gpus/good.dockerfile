FROM ubuntu:24.04
ENV NVIDIA_VISIBLE_DEVICES=all
CMD ["python3", "main.py"]
