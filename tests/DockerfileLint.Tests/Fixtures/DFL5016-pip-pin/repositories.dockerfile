FROM python:3.13-slim
RUN pip install --no-cache-dir [|git+https://git.example.org/team/tool|]
RUN pip install --no-cache-dir git+https://git.example.org/team/tool@v1.2.0
RUN pip install --no-cache-dir [|git+https://reader:hunter2pass@git.example.org/team/tool|]
