// The catalog's GET /products/{id}, as a Node function: one GetItem, one JSON answer.
import {DynamoDBClient, GetItemCommand} from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});
const TableName = process.env.TABLE_NAME;

export async function handler(event) {
  const {Item: row} = await client.send(
    new GetItemCommand({TableName, Key: {PK: {S: `PRODUCT#${event.pathParameters.id}`}, SK: {S: "PRODUCT"}}}),
  );
  return row
    ? answer(200, {data: product(row), status: 200})
    : answer(404, {message: "no such product", status: 404});
}

function product(row) {
  const [imageUrl1 = "", imageUrl2 = "", imageUrl3 = ""] = texts(row.imageUrls);
  return {
    id: row.id.S,
    name: row.name.S,
    shortDescription: row.shortDescription.S,
    description: row.description.S,
    imageUrl1,
    imageUrl2,
    imageUrl3,
    price: Number(row.price.N),
    tags: texts(row.tags),
  };
}

const texts = (list) => list.L.map((value) => value.S);

function answer(statusCode, body) {
  return {statusCode, headers: {"content-type": "application/json"}, body: JSON.stringify(body)};
}
