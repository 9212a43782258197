FROM debian:13-slim
COPY --from=continuumio/miniconda3 /opt/conda /opt/conda
RUN [|/opt/conda/bin/conda install -y numpy|]
RUN [|PATH=/opt/conda/bin:$PATH conda install -y scipy|]
RUN export PATH=/opt/conda/bin:$PATH && [|conda install -y pandas|]
RUN conda install -y scikit-learn && PATH=/opt/conda/bin:$PATH conda clean -afy
