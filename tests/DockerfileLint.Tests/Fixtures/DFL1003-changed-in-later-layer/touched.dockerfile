FROM python:3.12
WORKDIR /web
RUN git clone https://example.com/web.git
COPY app /app
RUN touch web/__init__.py
CMD ["python", "web/main.py"]
