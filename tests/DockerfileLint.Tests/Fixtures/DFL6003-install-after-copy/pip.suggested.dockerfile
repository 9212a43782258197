FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt constraints.txt /app/
RUN pip install -r requirements.txt -c constraints.txt
COPY . /app
CMD ["python", "main.py"]
