FROM python:3.14-slim
WORKDIR /app
COPY main.py .
ENV PYTHONUNBUFFERED=1
CMD python main.py --port $PORT
