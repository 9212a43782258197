FROM python:3.13-slim
RUN pip install --no-cache-dir -r requirements.txt && pip install "flask>=3" ./app . git+https://example.org/a.git@v1
RUN pip install -c constraints.txt flask && pip install /tmp/a.whl $PACKAGES && pip wheel flask
