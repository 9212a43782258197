FROM debian:12
SHELL ["/bin/bash", "-lc"]
RUN curl -fsSL -o /tmp/nvm.sh https://example.com/nvm.sh
[|RUN|] bash /tmp/nvm.sh && rm /tmp/nvm.sh
SHELL ["/bin/bash", "-c"]
ENV BASH_ENV=/root/.bashrc
RUN curl -fsSL -o /tmp/env.sh https://example.com/env.sh
[|RUN|] bash /tmp/env.sh && rm /tmp/env.sh
