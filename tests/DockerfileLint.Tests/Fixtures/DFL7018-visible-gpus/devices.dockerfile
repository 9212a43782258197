FROM ubuntu:24.04
ENV [|NVIDIA_VISIBLE_DEVICES=0,1|] APP=1
CMD ["python3", "main.py"]
