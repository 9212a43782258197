FROM python:3.13-slim
RUN pip install --no-cache-dir -r requirements.txt || true && echo x
RUN pip install --no-cache-dir -r requirements.txt; echo done &
