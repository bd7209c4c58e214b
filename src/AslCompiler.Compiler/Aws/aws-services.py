#!/usr/bin/env python3
"""Writes what the compiler knows of AWS's services: names of services, actions and parameters, and the results of optimised integrations.

The facts are from the API models of botocore (https://github.com/boto/botocore, Apache-2.0), as the Python environment has it:

    pip install botocore && python3 aws-services.py

Step Functions names all of them as the AWS SDK for Java 2 does (https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html).
aws-services.txt is for people and diffs; the compiler carries aws-services.zip, the same text with an entry for each first letter.
"""

import gzip
import io
import json
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

# What '.sync' gives at the end of a job: the answer of another action, or a part of it.
ENDS_WITH = {
    "athena:startQueryExecution": ("athena", "GetQueryExecution", ""),
    "batch:submitJob": ("batch", "DescribeJobs", "jobs"),
    "ecs:runTask": ("ecs", "DescribeTasks", "tasks"),
    "glue:startJobRun": ("glue", "GetJobRun", "JobRun"),
    "sagemaker:createHyperParameterTuningJob": ("sagemaker", "DescribeHyperParameterTuningJob", ""),
    "sagemaker:createLabelingJob": ("sagemaker", "DescribeLabelingJob", ""),
    "sagemaker:createProcessingJob": ("sagemaker", "DescribeProcessingJob", ""),
    "sagemaker:createTrainingJob": ("sagemaker", "DescribeTrainingJob", ""),
    "sagemaker:createTransformJob": ("sagemaker", "DescribeTransformJob", ""),
    "states:startExecution": ("stepfunctions", "DescribeExecution", ""),
}

# What no API gives so.
OWN_RESULTS = (
    "apigateway:invoke Headers ResponseBody StatusCode:i StatusText:s",
    "http:invoke Headers ResponseBody StatusCode:i StatusText:s",
)

# How deep the members of results are told.
DEEPEST = 2

KINDS = {"string": ":s", "character": ":s", "integer": ":i", "long": ":i", "float": ":n", "double": ":n", "boolean": ":b"}


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


def capitalized(name):
    return name[0].upper() + name[1:]


def members(model, shape, level):
    """The members of a result: of blobs, maps and times the kind is not told, since Step Functions converts them."""
    for name, member in sorted(shape.get("members", {}).items()):
        inner = model["shapes"][member["shape"]]
        brackets = "{}"
        if inner["type"] == "list":
            brackets = "[]"
            inner = model["shapes"][inner["member"]["shape"]]
        if inner["type"] == "map" and inner["value"]["shape"] == "AttributeValue":
            yield capitalized(name) + "*"
        elif inner["type"] == "structure" and level < DEEPEST:
            yield " ".join([capitalized(name) + brackets[0], *members(model, inner, level + 1), brackets[1]])
        else:
            yield capitalized(name) + (":a" if brackets == "[]" else KINDS.get(inner["type"], ""))


def result(name, folder, action, part, left_out=()):
    model = newest(Path(botocore.__file__).parent / "data" / folder)
    shape = model["shapes"][model["operations"][action]["output"]["shape"]]
    if part:
        shape = model["shapes"][shape["members"][part]["shape"]]
        if shape["type"] == "list":
            shape = model["shapes"][shape["member"]["shape"]]
    told = [member.split(":")[0] if member.split(":")[0] in left_out else member for member in members(model, shape, 1)]
    return " ".join([name, *told]) if told else None


def results():
    """A line for each integration whose result is that of the API."""
    folders = {service_name(newest(folder)["metadata"]["serviceId"]).lower(): folder.name for folder in (Path(botocore.__file__).parent / "data").iterdir() if newest(folder)}
    for line in (FOLDER / "integrations.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        service, action, patterns, api = line.split()[:4]
        name = f"{service}:{action}"
        # Lambda's and EMR's envelopes are others than those of the API.
        if api != "-" and service not in ("lambda", "elasticmapreduce"):
            folder, operation = folders[api.split(":")[0]], capitalized(api.split(":")[1])
            yield result(name, folder, operation, "")
        if name in ENDS_WITH:
            yield result(name + ".sync", *ENDS_WITH[name])
        if "2" in patterns:
            yield result(name + ".sync:2", *ENDS_WITH[name], left_out=("Input", "Output"))


def main():
    found = services()
    head = (
        f"# The services of AWS, from the API models of botocore {botocore.__version__} (Apache-2.0); made by aws-services.py.\n"
        "# A service and the prefix of its errors; then its actions with their parameters, ! for those that must be given.\n"
    )
    (FOLDER / "aws-services.txt").write_text(head + "".join(found[name] for name in sorted(found)), encoding="utf-8", newline="\n")
    head = (
        f"# What optimised integrations give, from the API models of botocore {botocore.__version__} (Apache-2.0); made by aws-services.py.\n"
        "# A member of kind s, i, n, b or a: a string, whole number, number, boolean or array; * a map of attribute values; {} around the members of an object, [] around those of its items.\n"
    )
    (FOLDER / "results.txt").write_text(head + "".join(line + "\n" for line in (*OWN_RESULTS, *results()) if line), encoding="utf-8", newline="\n")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as entries:
        entries.writestr(zipfile.ZipInfo("names"), " ".join(sorted(found)), zipfile.ZIP_DEFLATED, 9)
        for letter in sorted({name[0] for name in found}):
            text = "".join(found[name] for name in sorted(found) if name[0] == letter)
            entries.writestr(zipfile.ZipInfo(letter), text, zipfile.ZIP_DEFLATED, 9)
    (FOLDER / "aws-services.zip").write_bytes(archive.getvalue())


if __name__ == "__main__":
    main()
