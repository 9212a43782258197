FROM debian:13
LABEL [|Version|]=1 [|com.docker.app|]=a [|a..b|]=c [|d-|]=e [|"f g"|]=h
LABEL good=1 org.example.key=2 $KEY=3
