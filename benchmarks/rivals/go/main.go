// The catalog's GET /products/{id}, as a Go function on provided.al2023: one GetItem, one JSON answer.
package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"

	"github.com/aws/aws-lambda-go/events"
	"github.com/aws/aws-lambda-go/lambda"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"
)

type product struct {
	ID               string      `json:"id"`
	Name             string      `json:"name"`
	ShortDescription string      `json:"shortDescription"`
	Description      string      `json:"description"`
	ImageURL1        string      `json:"imageUrl1"`
	ImageURL2        string      `json:"imageUrl2"`
	ImageURL3        string      `json:"imageUrl3"`
	Price            json.Number `json:"price"`
	Tags             []string    `json:"tags"`
}

type found struct {
	Data   product `json:"data"`
	Status int     `json:"status"`
}

type catalog struct {
	client *dynamodb.Client
	table  string
}

func main() {
	settings, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	lambda.Start(catalog{dynamodb.NewFromConfig(settings), os.Getenv("TABLE_NAME")}.handle)
}

func (c catalog) handle(ctx context.Context, event events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	row, err := c.client.GetItem(ctx, &dynamodb.GetItemInput{
		TableName: aws.String(c.table),
		Key: map[string]types.AttributeValue{
			"PK": &types.AttributeValueMemberS{Value: "PRODUCT#" + event.PathParameters["id"]},
			"SK": &types.AttributeValueMemberS{Value: "PRODUCT"},
		},
	})
	if err != nil {
		return events.APIGatewayV2HTTPResponse{}, err
	}
	if row.Item == nil {
		return answer(http.StatusNotFound, map[string]any{"message": "no such product", "status": 404})
	}
	return answer(http.StatusOK, found{read(row.Item), http.StatusOK})
}

func read(row map[string]types.AttributeValue) product {
	images := append(texts(row["imageUrls"]), "", "", "")
	return product{
		ID:               text(row["id"]),
		Name:             text(row["name"]),
		ShortDescription: text(row["shortDescription"]),
		Description:      text(row["description"]),
		ImageURL1:        images[0],
		ImageURL2:        images[1],
		ImageURL3:        images[2],
		Price:            json.Number(number(row["price"])),
		Tags:             texts(row["tags"]),
	}
}

func text(value types.AttributeValue) string {
	if value, ok := value.(*types.AttributeValueMemberS); ok {
		return value.Value
	}
	return ""
}

func number(value types.AttributeValue) string {
	if value, ok := value.(*types.AttributeValueMemberN); ok {
		return value.Value
	}
	return "0"
}

func texts(value types.AttributeValue) []string {
	all := []string{}
	if list, ok := value.(*types.AttributeValueMemberL); ok {
		for _, member := range list.Value {
			all = append(all, text(member))
		}
	}
	return all
}

func answer(status int, body any) (events.APIGatewayV2HTTPResponse, error) {
	text, err := json.Marshal(body)
	return events.APIGatewayV2HTTPResponse{
		StatusCode: status,
		Headers:    map[string]string{"content-type": "application/json"},
		Body:       string(text),
	}, err
}
