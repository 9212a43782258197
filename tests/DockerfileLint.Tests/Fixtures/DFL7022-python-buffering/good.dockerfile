FROM python:3.14-slim AS option
CMD ["python", "-u", "main.py"]
FROM example/python AS unknown
CMD ["python", "main.py"]
FROM python:3.14-slim
ENV PYTHONUNBUFFERED=1
CMD ["python", "main.py"]
