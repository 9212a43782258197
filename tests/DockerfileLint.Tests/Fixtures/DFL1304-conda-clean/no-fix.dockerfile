FROM continuumio/miniconda3
RUN [|conda install -y numpy|] || true && echo x
RUN [|conda install -y numpy|]; echo done &
