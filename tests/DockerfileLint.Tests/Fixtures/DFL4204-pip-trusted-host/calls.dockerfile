FROM python:3.13-slim
ENV [|PIP_TRUSTED_HOST=example.org|]
RUN pip install --no-cache-dir [|--trusted-host|] example.org -r requirements.txt
RUN [|PIP_TRUSTED_HOST=example.org|] pip install --no-cache-dir -r requirements.txt
