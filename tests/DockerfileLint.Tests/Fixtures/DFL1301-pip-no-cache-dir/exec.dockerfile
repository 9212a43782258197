FROM python:3.13-slim
RUN [|["pip", "install", "flask"]|]
RUN echo "pip install flask"
