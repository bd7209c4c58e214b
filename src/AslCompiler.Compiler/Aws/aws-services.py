#!/usr/bin/env python3
"""Writes the table of AWS's services that the compiler knows: names of services, actions and parameters.

The facts are from the API models of botocore (https://github.com/boto/botocore, Apache-2.0), as the Python environment has it:

    pip install botocore && python3 aws-services.py

Step Functions names all of them as the AWS SDK for Java 2 does (https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html).
The text is for people and diffs; the compiler carries the archive, which holds the same
text, one entry for each first letter.
"""

import io
import json
import gzip
import re
import zipfile
from pathlib import Path

import botocore

FOLDER = Path(__file__).resolve().parent

# What Step Functions does not offer, beside all that streams (from the page above).
NOT_OFFERED = {
    "applicationdiscovery": "DescribeExportConfigurations ExportConfigurations",
    "bedrockagentruntime": "InvokeAgent InvokeFlow InvokeInlineAgent OptimizePrompt RetrieveAndGenerateStream",
    "codedeploy": "BatchGetDeploymentInstances GetDeploymentInstance ListDeploymentInstances SkipWaitTimeForInstanceTermination",
    "comprehendmedical": "DetectEntities",
    "dataexchange": "SendApiAsset",
    "directconnect": "AllocateConnectionOnInterconnect DescribeConnectionLoa DescribeConnectionsOnInterconnect DescribeInterconnectLoa",
    "efs": "CreateTags",
    "elastictranscoder": "TestRole",
    "emr": "DescribeJobFlows",
    "iot": "AttachPrincipalPolicy ListPrincipalPolicies DetachPrincipalPolicy ListPolicyPrincipals",
    "iotdeviceadvisor": "ListTestCases",
    "iotsitewise": "InvokeAssistant",
    "lambda": "InvokeAsync",
    "mediapackage": "RotateChannelCredentials",
    "qbusiness": "Chat",
    "rdsdata": "ExecuteSql",
    "shield": "DeleteSubscription",
    "sts": "AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity",
}

# Services that Step Functions offers though the models are gone; of their actions nothing is known.
RETIRED = "AppTest ElasticInference Evidently Honeycode IoTAnalytics IoTFleetHub LookoutMetrics LookoutVision OpsWorks OpsWorksCm PrivateNetworks Qldb QldbSession RoboMaker Sms"


def words(text):
    """The words of a name, as the Java SDK finds them."""
    text = re.sub(r"[^A-Za-z0-9]+", " ", text)
    text = re.sub(r"([^a-z]{2,})v([0-9]+)", r"\1 v\2 ", text)
    text = re.sub(r"([^A-Z]{2,})V([0-9]+)", r"\1 V\2 ", text)
    text = re.sub(r"(?<=[a-z])(?=[A-Z][a-zA-Z0-9])", " ", text)
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1 \2", text)
    text = re.sub(r"([0-9])([a-zA-Z])", r"\1 \2", text)
    return text.split()


def service_name(service_id):
    """DynamoDB is DynamoDb, Config Service is Config."""
    name = "".join(word[0].upper() + word[1:].lower() for word in words(service_id))
    for leading in ("Amazon", "Aws"):
        name = name.removeprefix(leading)
    return name.removesuffix("Service")


def uncapitalized(name):
    """PutItem is putItem, DBInstanceIdentifier is dbInstanceIdentifier."""
    end = 1
    while end < len(name) and name[end].isupper() and not (end + 1 < len(name) and name[end + 1].islower()):
        end += 1
    return name[:end].lower() + name[end:]


def parameter(name):
    name = uncapitalized(name)
    return name[0].upper() + name[1:]


def newest(folder):
    """The newest model of a service, or None."""
    for path in sorted(folder.glob("*/service-2.json*"), reverse=True):
        text = path.read_bytes()
        return json.loads(gzip.decompress(text) if path.suffix == ".gz" else text)
    return None


def streams(model, operation):
    for side in ("input", "output"):
        shape = model["shapes"].get(operation.get(side, {}).get("shape"), {})
        for member in shape.get("members", {}).values():
            if member.get("eventstream") or model["shapes"][member["shape"]].get("eventstream"):
                return True
    return False


def parameters(model, operation):
    shape = model["shapes"].get(operation.get("input", {}).get("shape"), {})
    required = set(shape.get("required", []))
    for name, member in shape.get("members", {}).items():
        # A token that the SDK makes by itself need not be given.
        mark = "!" if name in required and not member.get("idempotencyToken") else ""
        yield parameter(name) + mark


def services():
    """The lines of each service, by its name."""
    found = {prefix.lower(): f"{prefix.lower()} {prefix}\n" for prefix in RETIRED.split()}
    for folder in sorted((Path(botocore.__file__).parent / "data").iterdir()):
        model = newest(folder)
        if model is None:
            continue
        prefix = service_name(model["metadata"]["serviceId"])
        name = prefix.lower()
        left_out = NOT_OFFERED.get(name, "").split()
        lines = [f"{name} {prefix}"]
        for action, operation in sorted(model["operations"].items()):
            if action not in left_out and not streams(model, operation):
                lines.append(" ".join(["", uncapitalized(action), *parameters(model, operation)]))
        found[name] = "\n".join(lines) + "\n"
    return found


def main():
    found = services()
    head = (
        f"# The services of AWS, from the API models of botocore {botocore.__version__} (Apache-2.0); made by aws-services.py.\n"
        "# A service and the prefix of its errors; then its actions with their parameters, ! for those that must be given.\n"
    )
    (FOLDER / "aws-services.txt").write_text(head + "".join(found[name] for name in sorted(found)), encoding="utf-8", newline="\n")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as entries:
        entries.writestr(zipfile.ZipInfo("names"), " ".join(sorted(found)), zipfile.ZIP_DEFLATED, 9)
        for letter in sorted({name[0] for name in found}):
            text = "".join(found[name] for name in sorted(found) if name[0] == letter)
            entries.writestr(zipfile.ZipInfo(letter), text, zipfile.ZIP_DEFLATED, 9)
    (FOLDER / "aws-services.zip").write_bytes(archive.getvalue())


if __name__ == "__main__":
    main()
