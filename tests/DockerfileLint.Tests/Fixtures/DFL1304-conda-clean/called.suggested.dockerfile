FROM debian:13-slim
COPY --from=continuumio/miniconda3 /opt/conda /opt/conda
RUN /opt/conda/bin/conda install -y numpy && /opt/conda/bin/conda clean -afy
RUN PATH=/opt/conda/bin:$PATH conda install -y scipy && PATH=/opt/conda/bin:$PATH conda clean -afy
RUN export PATH=/opt/conda/bin:$PATH && conda install -y pandas && conda clean -afy
RUN conda install -y scikit-learn && PATH=/opt/conda/bin:$PATH conda clean -afy
