FROM nvidia/cuda:12.9.1-base-ubuntu24.04
RUN apt-get update && apt-get install -y [|nvidia-container-toolkit=1.17.8-1|] python3 && rm -rf /var/lib/apt/lists/*
