FROM continuumio/miniconda3 AS build
RUN conda install -y numpy
FROM continuumio/miniconda3
RUN conda install -y numpy && conda clean -afy
RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy
