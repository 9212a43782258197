FROM ubuntu:24.04
RUN conda install -y numpy && rm -rf /root/miniconda3/pkgs
RUN micromamba install -y numpy && micromamba clean -ay
