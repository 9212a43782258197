FROM python:3.12 AS later
WORKDIR /code
RUN [|git clone https://github.com/x/y|]
WORKDIR /code/y
RUN git fetch origin pull/7/head:pr && git checkout pr
FROM later AS same
RUN [|git clone https://github.com/x/z|] && cd z && git fetch origin main && git describe
FROM same AS modules
RUN [|git clone https://github.com/x/w|] && cd w && git submodule update --init
FROM modules
RUN git clone https://github.com/flutter/flutter /opt/flutter
