FROM ubuntu:24.04
ENV NVIDIA_DRIVER_CAPABILITIES=compute,utility
CMD ["python3", "main.py"]
