FROM python:3.13-slim
RUN pip install --no-cache-dir [|flask gunicorn==23.0.0 "uvicorn[standard]"|]
RUN python -m pip install --no-cache-dir [|flask|]
