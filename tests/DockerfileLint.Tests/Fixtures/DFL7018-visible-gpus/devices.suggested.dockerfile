FROM ubuntu:24.04
ENV APP=1
CMD ["python3", "main.py"]
