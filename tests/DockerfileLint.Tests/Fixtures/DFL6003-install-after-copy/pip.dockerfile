FROM python:3.13-slim
WORKDIR /app
COPY . /app
RUN [|pip install -r requirements.txt -c constraints.txt|]
CMD ["python", "main.py"]
