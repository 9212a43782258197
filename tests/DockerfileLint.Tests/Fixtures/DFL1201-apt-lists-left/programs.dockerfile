FROM debian:12
RUN [|apt-get update|] && apt-get install -y locales && locale-gen && python3 x.py
RUN apt-get update && /opt/setup.sh
RUN apt-get update && docker-clean
