FROM python:3.13-slim
RUN [|pip install -r requirements.txt|] || true && echo x
RUN pip install -r requirements.txt; echo done &
