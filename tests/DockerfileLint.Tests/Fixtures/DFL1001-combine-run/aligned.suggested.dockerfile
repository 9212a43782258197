FROM python:3.12
RUN curl -o /tmp/tool.tar.gz https://example.com/tool.tar.gz && \
    mkdir -p /opt/tool

ENV PATH=/opt/tool/bin:$PATH

RUN pip3 install --no-cache-dir requests==2.32 \
                                urllib3==2.2
CMD ["python", "-m", "http.server"]
